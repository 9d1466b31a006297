package org.pactrail.web;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * Holds the result of a command.
 *
 * @param location path of the new thing; null when the command made none
 * @param version of the aggregate after the command
 * @param position of the last event that the command wrote
 */
public record Written(@Nullable String location, long version, long position) {

    /** Returns status 201 with the new thing's path and id, or 204 without a new thing; both with version and position in the headers. */
    public ResponseEntity<Map<String, String>> asResponse() {
        ResponseEntity.BodyBuilder response = (location == null
                        ? ResponseEntity.status(HttpStatus.NO_CONTENT)
                        : ResponseEntity.created(URI.create(location)))
                .eTag("\"" + version + "\"")
                .header("Pactrail-Position", Long.toString(position));
        return location == null ? response.build() : response.body(Map.of("id", id()));
    }

    /** Returns the id of the new thing. */
    public String id() {
        if (location == null) {
            throw new IllegalStateException("Nothing new came of this command");
        }
        return location.substring(location.lastIndexOf('/') + 1);
    }
}
