/** Answers with a problem document where a request fails before, beside or after its call. */
@NullMarked
package org.pactrail.web.problem;

import org.jspecify.annotations.NullMarked;
