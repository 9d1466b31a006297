/** Kills Pactrail, or takes its ledger away, and compares the acknowledged commands with the stored ones. */
@NullMarked
package org.pactrail.app.crash;

import org.jspecify.annotations.NullMarked;
