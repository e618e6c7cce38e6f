"""A draft about somebody or an organisation is gone on with where it was begun."""

from tests.ui.network.network_stage import Stage
from tests.ui.resuming import comes_back


def test_each_form_of_the_network(stage: Stage) -> None:
    network = stage.network
    person, organisation = network.professionals[0], network.organisations[0]
    kinds = []
    for record, detail in (
        ("", "new_person"),
        ("", "new_organisation"),
        (person.id, "change"),
        (person.id, "days"),
        (person.id, "leaving"),
        (organisation.id, "change"),
        (organisation.id, "staffing"),
    ):
        if record:
            stage.page.show_record(record)
        stage.page.resume(detail)
        kinds.append(comes_back(stage.page))
    assert kinds == [
        "ProfessionalDialog",
        "OrganisationDialog",
        "ProfessionalDialog",
        "DayChangeDialog",
        "LeavingDialog",
        "OrganisationDialog",
        "StaffingDialog",
    ]
