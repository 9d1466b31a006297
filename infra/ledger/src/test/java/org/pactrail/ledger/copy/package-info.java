@org.jspecify.annotations.NullMarked
package org.pactrail.ledger.copy;
