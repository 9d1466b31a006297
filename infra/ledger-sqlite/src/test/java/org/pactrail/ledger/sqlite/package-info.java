@NullMarked
package org.pactrail.ledger.sqlite;

import org.jspecify.annotations.NullMarked;
