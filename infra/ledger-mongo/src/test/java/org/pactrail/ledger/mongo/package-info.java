/** Tests of the ledger on MongoDB: on a wire server in a process of its own, and on a real server when one is named. */
@NullMarked
package org.pactrail.ledger.mongo;

import org.jspecify.annotations.NullMarked;
