/**
 * The aggregate that decides on a partner, and the register in which other commands look partners up. Surprise: the register folds a
 * partner's stream at each question instead of keeping a copy, so that no command is decided upon an old name or class.
 */
@NullMarked
package org.pactrail.pipeline.partner;

import org.jspecify.annotations.NullMarked;
