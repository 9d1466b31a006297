package org.pactrail.pipeline.partner;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.pactrail.events.partner.Membership;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partner.PartnerType;
import org.pactrail.pipeline.body.CountryCode;
import org.pactrail.pipeline.body.PartnerName;
import org.pactrail.pipeline.command.Answer;
import org.pactrail.pipeline.command.CommandContext;
import org.pactrail.pipeline.command.Commands;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class PartnerController {
    private final Commands commands;
    private final LikelyDuplicates duplicates;

    PartnerController(Commands commands, LikelyDuplicates duplicates) {
        this.commands = commands;
        this.duplicates = duplicates;
    }

    record Registration(PartnerName name, PartnerType type, Membership membership, CountryCode country) {}

    /** @param warnings of partners that it may be the same as, as far as is known now; absent when there are none */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Registered(String id, List<LikelyDuplicates.Warning> warnings) {}

    @PostMapping("/api/partners")
    ResponseEntity<Registered> register(CommandContext context, @RequestBody Registration body) {
        PartnerId partner = new PartnerId(UUID.randomUUID().toString());
        RegisterPartner command = new RegisterPartner(
                partner,
                body.name().text(),
                body.type(),
                body.membership(),
                body.country().code());
        Answer answer = commands.create(context, body, partner.value(), "/api/partners/" + partner, command);
        List<LikelyDuplicates.Warning> warnings = duplicates.of(command.name(), new PartnerId(answer.id()));
        ResponseEntity<Map<String, String>> created = answer.asResponse();
        return new ResponseEntity<>(
                new Registered(answer.id(), warnings), created.getHeaders(), created.getStatusCode());
    }
}
