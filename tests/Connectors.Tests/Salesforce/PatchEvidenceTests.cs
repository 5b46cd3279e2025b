using Performix.Analysis.Facts;
using Performix.Connectors.Salesforce;

namespace Performix.Connectors.Tests.Salesforce;

public sealed class PatchEvidenceTests
{
    private static readonly (DateOnly First, DateOnly Today) Days = (Day(1), Day(20));

    [Fact]
    public void It_takes_the_place_of_what_is_assumed_and_leaves_the_present_to_the_org() => Assert.Equal(
        [Held("P2", 5, 20, Provenance.Filed), Held("P1", 1, 5), Held("P1", 20, null)],
        PatchEvidence.Fill([Held("P1", 1, null)], [Held("P2", 5, null, Provenance.Filed)], Days));

    [Fact]
    public void It_does_not_touch_what_is_known_better() => Assert.Equal(
        [
            Held("P1", 4, 8, Provenance.Quota),
            Held("P2", 2, 4, Provenance.Filed), Held("P2", 8, 10, Provenance.Filed),
            Held("P3", 1, 2), Held("P3", 10, null),
        ],
        PatchEvidence.Fill(
            [Held("P1", 4, 8, Provenance.Quota), Held("P3", 1, 2), Held("P3", 8, null)],
            [Held("P2", 2, 10, Provenance.Filed)],
            Days));

    [Fact]
    public void It_speaks_of_people_of_whom_nothing_else_is_known_within_the_data() => Assert.Equal(
        [Held("P2", 1, 3, Provenance.Archived)],
        PatchEvidence.Fill([], [Held("P2", -9, 3, Provenance.Archived), Held("P4", -9, -2)], Days));

    [Fact]
    public void In_files_there_is_no_present_that_it_could_end_at() => Assert.Equal(
        [Held("P2", 5, null, Provenance.Filed), Held("P1", 1, 5)],
        PatchEvidence.Fill(
            [Held("P1", 1, null)], [Held("P2", 5, null, Provenance.Filed)], (Day(1), DateOnly.MaxValue)));

    private static Assignment Held(string patch, int from, int? to, Provenance by = Provenance.Assumed) =>
        new("R1", patch, Day(from), to is { } day ? Day(day) : null) { Provenance = by };

    private static DateOnly Day(int number) => new DateOnly(2025, 1, 1).AddDays(number);
}
