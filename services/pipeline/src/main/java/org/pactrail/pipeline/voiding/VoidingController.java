package org.pactrail.pipeline.voiding;

import java.util.Map;
import org.pactrail.events.Streams;
import org.pactrail.pipeline.command.Commands;
import org.pactrail.pipeline.command.Subject;
import org.pactrail.pipeline.voiding.Voiding.VoidEntry;
import org.pactrail.web.Question;
import org.pactrail.web.RequestContext;
import org.pactrail.web.role.Needs;
import org.pactrail.web.role.Role;
import org.pactrail.web.text.Prose;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Voids entries that cannot be read. */
@Needs(Role.ADMIN)
@RestController
final class VoidingController {
    private final Commands commands;

    VoidingController(Commands commands) {
        this.commands = commands;
    }

    record EntryVoidingBody(Prose reason) {}

    @PostMapping("/api/ledger/{position}/void")
    ResponseEntity<Map<String, String>> voidEntry(
            RequestContext context, @PathVariable String position, @RequestBody EntryVoidingBody body) {
        long at = Question.position("position", position);
        String stream = Streams.voiding(at);
        return commands.change(
                        context,
                        body,
                        new Subject("entry of the ledger", stream),
                        new VoidEntry(stream, at, body.reason().text()))
                .asResponse();
    }
}
