package org.pactrail.pipeline.partner;

import java.util.Map;
import java.util.UUID;
import org.pactrail.events.partner.Membership;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partner.PartnerType;
import org.pactrail.pipeline.body.CountryCode;
import org.pactrail.pipeline.body.PartnerName;
import org.pactrail.pipeline.command.CommandContext;
import org.pactrail.pipeline.command.Commands;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class PartnerController {
    private final Commands commands;

    PartnerController(Commands commands) {
        this.commands = commands;
    }

    record Registration(PartnerName name, PartnerType type, Membership membership, CountryCode country) {}

    @PostMapping("/api/partners")
    ResponseEntity<Map<String, String>> register(CommandContext context, @RequestBody Registration body) {
        PartnerId partner = new PartnerId(UUID.randomUUID().toString());
        RegisterPartner command = new RegisterPartner(
                partner,
                body.name().text(),
                body.type(),
                body.membership(),
                body.country().code());
        return commands.create(context, body, partner.value(), "/api/partners/" + partner, command)
                .asResponse();
    }
}
