package org.pactrail.web;

/**
 * Which page of a list is asked for.
 *
 * @param page from 1 to {@value Question#LAST_PAGE}
 * @param size items on a page, from 1 to {@value Question#LARGEST_PAGE}
 */
public record Paging(int page, int size) {}
