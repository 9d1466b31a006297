/**
 * The ledger's payloads and metadata in JSON. Which class stands for which logical name is told from outside, so that nothing
 * here knows what a partnership is.
 */
@NullMarked
package org.pactrail.ledger.json;

import org.jspecify.annotations.NullMarked;
