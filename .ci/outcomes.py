"""Prints each test that ran, a line each: outcome, name, reason; from the reports of the whole build."""
import glob
import xml.etree.ElementTree as ElementTree

for report in sorted(glob.glob("**/target/*-reports/TEST-*.xml", recursive=True)):
    for case in ElementTree.parse(report).getroot().iter("testcase"):
        name = f"{case.get('classname')}.{case.get('name')}"
        skipped = case.find("skipped")
        if skipped is not None:
            said = skipped.get("message") or (skipped.text or "").strip().partition("\n")[0].rpartition("Exception: ")[2]
            print("skipped", name, " ".join(said.split()), sep="\t")
        elif case.find("failure") is not None or case.find("error") is not None:
            print("failed", name, "", sep="\t")
        else:
            print("passed", name, "", sep="\t")
