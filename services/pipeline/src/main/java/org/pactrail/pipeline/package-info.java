/**
 * The pipeline decides: a call becomes a command, a command is put to an aggregate, and what the aggregate lets pass becomes
 * events in one commit, durable before the answer. It is the only place in Pactrail where a "no" can happen.
 */
@NullMarked
package org.pactrail.pipeline;

import org.jspecify.annotations.NullMarked;
