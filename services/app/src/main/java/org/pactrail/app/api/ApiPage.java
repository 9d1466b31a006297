package org.pactrail.app.api;

import java.util.List;

/**
 * Holds the description of the API as a page shows it.
 *
 * @param intro paragraphs, as HTML
 * @param groups operations by what they are about
 * @param refusals how calls refuse, each with an example
 * @param schemas bodies and answers by name
 */
record ApiPage(String title, List<String> intro, List<Group> groups, List<Answer> refusals, List<Schema> schemas) {

    record Group(String name, String about, List<Operation> operations) {}

    /**
     * Holds one operation.
     *
     * @param description paragraphs, as HTML
     * @param bodies bodies that may be sent, by media type
     * @param refusals references to those of the page
     */
    record Operation(
            String id,
            String method,
            String path,
            String summary,
            List<String> description,
            List<Field> parameters,
            List<Content> bodies,
            List<Answer> answers,
            List<Answer> refusals) {}

    /**
     * Holds the answer of one status.
     *
     * @param name of the refusal; empty for an answer that is no refusal
     */
    record Answer(String status, String name, String description, List<String> headers, List<Content> contents) {}

    /**
     * Holds a body of one media type.
     *
     * @param fields the fields of a body that has no schema of its own, such as a form
     * @param example the body as it is sent; empty without an example
     */
    record Content(String mediaType, Type type, List<Field> fields, String example) {}

    record Schema(String name, String about, List<Field> fields) {}

    /**
     * Holds a field, or a parameter.
     *
     * @param in path, query or header; empty for a field of a body
     */
    record Field(String name, String in, Type type, boolean required, String description, String example) {}

    /**
     * Describes the type of a value.
     *
     * @param schema name of the value's schema; empty for a plain value
     */
    record Type(String text, String schema) {}
}
