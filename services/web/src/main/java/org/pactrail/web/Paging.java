package org.pactrail.web;

/**
 * Names the page of a list that a caller asks for.
 *
 * @param page from 1 to {@value Question#LAST_PAGE}
 * @param size items on a page, from 1 to {@value Question#LARGEST_PAGE}
 */
public record Paging(int page, int size) {}
