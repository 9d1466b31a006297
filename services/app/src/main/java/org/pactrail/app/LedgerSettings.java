package org.pactrail.app;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param sqlite file that holds the ledger; made when missing */
@ConfigurationProperties("pactrail.ledger")
record LedgerSettings(@DefaultValue("./data/pactrail.db") Path sqlite) {}
