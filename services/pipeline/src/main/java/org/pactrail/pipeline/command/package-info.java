/**
 * Sends commands to their aggregates: idempotency keys, versions seen, unique names, previews, and refusals with their answers. Knows no
 * aggregate. Surprise: a repeated request is recognised in the ledger itself, by the key of its commit, so that any process answers it.
 */
@NullMarked
package org.pactrail.pipeline.command;

import org.jspecify.annotations.NullMarked;
