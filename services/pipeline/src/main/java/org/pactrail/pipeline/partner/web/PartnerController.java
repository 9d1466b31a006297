package org.pactrail.pipeline.partner.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.partner.Membership;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partner.PartnerType;
import org.pactrail.ledger.LedgerUnavailable;
import org.pactrail.pipeline.command.Commands;
import org.pactrail.pipeline.command.Subject;
import org.pactrail.pipeline.partner.LikelyDuplicates;
import org.pactrail.pipeline.partner.RegisterPartner;
import org.pactrail.pipeline.value.CountryCode;
import org.pactrail.pipeline.value.PartnerName;
import org.pactrail.pipeline.value.ShortNames;
import org.pactrail.web.RequestContext;
import org.pactrail.web.Written;
import org.pactrail.web.role.Needs;
import org.pactrail.web.role.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes registrations of partners, and answers with warnings about likely duplicates. */
@Needs(Role.OFFICER)
@RestController
final class PartnerController {
    private final Commands commands;
    private final LikelyDuplicates duplicates;

    PartnerController(Commands commands, LikelyDuplicates duplicates) {
        this.commands = commands;
        this.duplicates = duplicates;
    }

    record RegistrationBody(
            PartnerName name,
            PartnerType type,
            Membership membership,
            CountryCode country,
            @Nullable ShortNames shortNames) {
        RegisterPartner command(PartnerId partner) {
            return new RegisterPartner(
                    partner,
                    name.text(),
                    type,
                    membership,
                    country.code(),
                    shortNames == null ? List.of() : shortNames.texts());
        }
    }

    /**
     * Shows the new partner's id.
     *
     * @param warnings about partners registered earlier that may be the same organization; absent without any
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Registered(String id, List<LikelyDuplicates.Warning> warnings) {}

    @PostMapping("/api/partners")
    ResponseEntity<Registered> register(RequestContext context, @RequestBody RegistrationBody body) {
        PartnerId partner = new PartnerId(UUID.randomUUID().toString());
        RegisterPartner command = body.command(partner);
        Written answer = commands.create(context, body, Subject.of(partner), "/api/partners/" + partner, command);
        ResponseEntity<Map<String, String>> created = answer.asResponse();
        return new ResponseEntity<>(
                new Registered(answer.id(), warnings(command, answer)), created.getHeaders(), created.getStatusCode());
    }

    /** Returns warnings about likely duplicates; none while the ledger cannot be read, because the partner is registered all the same. */
    private List<LikelyDuplicates.Warning> warnings(RegisterPartner command, Written answer) {
        int after = command.shortNames().isEmpty() ? 1 : 2; // its name is claimed last, its short names are between
        try {
            return duplicates.ofRegistered(command.name(), answer.position() - after);
        } catch (LedgerUnavailable away) {
            return List.of();
        }
    }
}
