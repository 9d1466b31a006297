package org.pactrail.web;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * What a command came to.
 *
 * @param location path of what is new; null when nothing is
 * @param version of the aggregate after the command
 * @param position of the last event that the command wrote
 */
public record Written(@Nullable String location, long version, long position) {

    /** 201 with the new thing's place and id, or 204; with version and position in the headers. */
    public ResponseEntity<Map<String, String>> asResponse() {
        ResponseEntity.BodyBuilder response = (location == null
                        ? ResponseEntity.status(HttpStatus.NO_CONTENT)
                        : ResponseEntity.created(URI.create(location)))
                .eTag("\"" + version + "\"")
                .header("Pactrail-Position", Long.toString(position));
        return location == null ? response.build() : response.body(Map.of("id", id()));
    }

    /** Of the new thing. */
    public String id() {
        if (location == null) {
            throw new IllegalStateException("Nothing new came of this command");
        }
        return location.substring(location.lastIndexOf('/') + 1);
    }
}
