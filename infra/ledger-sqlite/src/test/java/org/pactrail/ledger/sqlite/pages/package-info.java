@NullMarked
package org.pactrail.ledger.sqlite.pages;

import org.jspecify.annotations.NullMarked;
