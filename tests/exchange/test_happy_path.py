from qaf_desktop.exchange.delivery import Parcel, deliver, fetch, scan_packages, scan_receipts
from qaf_desktop.exchange.local_folder import LocalFolder
from qaf_desktop.exchange.package_reader import Sound, read_package
from qaf_desktop.exchange.receipts import Outcome, Receipt, make_receipt, read_receipt
from qaf_desktop.exchange.roster_chain import verify_chain
from qaf_desktop.exchange.share import create_share, open_share, put_roster, read_rosters


def test_work_reaches_the_lead_by_a_folder_and_a_receipt_comes_back(tmp_path, world):
    share = create_share(LocalFolder(tmp_path), world.project, world.join)
    for version, signed in enumerate(world.rosters, 1):
        put_roster(share, version, signed)
    theirs = open_share(LocalFolder(tmp_path), world.project)
    assert verify_chain(world.project, read_rosters(theirs)).current == world.view.current
    built = world.package()
    device = world.auditor.keys.device
    deliver(theirs.transport, [Parcel(theirs.inbox(device), built.name, built.data)])

    (found,) = scan_packages(share, "in", share.senders(), known=())
    result = read_package(fetch(share.transport, found), world.desk())
    assert isinstance(result, Sound)
    assert [one.revision.key.seq for one in result.package.revisions] == [1, 2]
    assert result.package.member == world.auditor.member
    assert scan_packages(share, "in", share.senders(), known={built.digest}) == ()

    receipt = Receipt(world.project.id, world.lead.keys.device, 1, built.digest, built.manifest.place, Outcome.MERGED)
    file = make_receipt(receipt, world.lead.keys)
    deliver(share.transport, [Parcel(share.receipts(receipt.lead, device), receipt.file_name, file)])
    ((name, back),) = scan_receipts(theirs, device, known=())
    assert name == f"{receipt.lead}/{receipt.file_name}"
    assert read_receipt(back, world.project.id, world.view) == receipt


def test_a_publication_is_read_by_every_member(world):
    built = world.publication()
    for person in (world.lead, world.auditor, world.second):
        result = read_package(built.data, world.desk(person))
        assert isinstance(result, Sound)
        assert result.package.documents[0]["rows"] == ["Team One", "Team Two"]


def test_the_same_revisions_give_the_same_root_whatever_their_order(world):
    contents = world.contents()
    first = world.package(revisions=contents.revisions)
    second = world.package(revisions=contents.revisions[::-1])
    assert first.manifest.revisions == second.manifest.revisions
    assert first.data != second.data
