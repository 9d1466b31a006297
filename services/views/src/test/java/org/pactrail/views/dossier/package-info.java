@NullMarked
package org.pactrail.views.dossier;

import org.jspecify.annotations.NullMarked;
