package org.pactrail.ledger.sqlite.pages;

/**
 * Thrown when a page of the file differs from those that SQLite writes for a sound ledger. The entry is then read
 * through SQLite, which names the damage.
 */
final class UnexpectedPage extends Exception {
    UnexpectedPage(String what) {
        super(what, null, false, false);
    }
}
