/**
 * The ledger's payloads and metadata in JSON. Callers pass the classes of logical names, so that nothing here knows a
 * partnership.
 */
@NullMarked
package org.pactrail.ledger.json;

import org.jspecify.annotations.NullMarked;
