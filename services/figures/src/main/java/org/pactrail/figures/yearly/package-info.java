/**
 * A year's figures as they are told, by either version of the definitions: the tables, the name of every number in them, and the
 * lines that add up to it.
 *
 * <p>The surprise: a percentage is told but is no cell, as no lines add up to it.
 */
@NullMarked
package org.pactrail.figures.yearly;

import org.jspecify.annotations.NullMarked;
