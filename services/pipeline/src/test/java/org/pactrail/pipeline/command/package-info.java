@NullMarked
package org.pactrail.pipeline.command;

import org.jspecify.annotations.NullMarked;
