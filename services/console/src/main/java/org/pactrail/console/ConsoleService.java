package org.pactrail.console;

import org.pactrail.web.RunsAs;
import org.pactrail.web.Web;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The role that people look at. Needs the figures' HTTP API on its own address. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
@RunsAs("console")
@Import(Web.class)
public class ConsoleService {}
