/**
 * How a command goes its way: who asks, what was asked before, what the ledger made of it, and why it was refused.
 */
@NullMarked
package org.pactrail.pipeline.command;

import org.jspecify.annotations.NullMarked;
