@NullMarked
package org.pactrail.ledger.sqlite.file;

import org.jspecify.annotations.NullMarked;
