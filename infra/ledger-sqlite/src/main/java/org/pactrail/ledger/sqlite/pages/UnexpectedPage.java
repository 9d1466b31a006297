package org.pactrail.ledger.sqlite.pages;

/**
 * Thrown when bytes of the file are not as SQLite writes a sound ledger. The entry is then read through SQLite, which
 * names the damage.
 */
final class UnexpectedPage extends Exception {
    UnexpectedPage(String what) {
        super(what, null, false, false);
    }
}
