using Performix.Analysis.Facts;
using Performix.Analysis.Units;
using Performix.Connectors.Salesforce;
using Performix.Connectors.Salesforce.Rows;

namespace Performix.Connectors.Tests.Salesforce;

public sealed class WorkedPatchesTests
{
    private const string Rep = "005000000000001AAA";
    private const string North = "0MI000000000001AAA";
    private const string South = "0MI000000000002AAA";

    private static readonly DateOnly First = new(2025, 1, 1);

    private readonly WorkedPatches _worked = new(FiscalCalendar.Calendar, new DateOnly(2025, 11, 15));

    [Fact]
    public void Over_half_of_three_or_more_opportunities_tell_the_patch_of_a_quarter()
    {
        var told = Told([.. Begun(2, 3, North), .. Begun(2, 1, South), .. Begun(5, 2, South), .. Begun(8, 4, null)]);

        Assert.Equal([(new FiscalQuarter(2025, 1), North)], told.Select(one => (one.Key, one.Value)));
    }

    [Fact]
    public void A_quarter_that_says_nothing_is_assumed_to_be_as_the_next_one_that_does()
    {
        var told = Told([.. Begun(5, 3, North)]);

        var past = _worked.Past(Rep, told, (South, First));

        Assert.Equal(
            [
                (North, new DateOnly(2025, 1, 1), new DateOnly(2025, 4, 1), Provenance.Assumed),
                (North, new DateOnly(2025, 4, 1), new DateOnly(2025, 7, 1), Provenance.Opportunity),
                (South, new DateOnly(2025, 7, 1), (DateOnly?)null, Provenance.Assumed),
            ],
            past.Select(held => (held.PatchId, held.From, held.To, held.Provenance)));
    }

    [Fact]
    public void The_present_is_what_the_rep_holds_now_whatever_opportunities_carry()
    {
        var told = Told([.. Begun(11, 3, North)]);

        var past = _worked.Past(Rep, told, (South, First));

        Assert.Equal((South, Provenance.Assumed), (past[^1].PatchId, past[^1].Provenance));
    }

    private IReadOnlyDictionary<FiscalQuarter, string> Told(IEnumerable<OpportunityRow> rows) =>
        _worked.Of(rows, row => row.OwnerId, _ => true).GetValueOrDefault(Rep)
            ?? new Dictionary<FiscalQuarter, string>();

    private static IEnumerable<OpportunityRow> Begun(int month, int count, string? patch) =>
        Enumerable.Range(0, count).Select(_ => new OpportunityRow
        {
            OwnerId = Rep,
            CreatedDate = new DateTimeOffset(2025, month, 10, 9, 0, 0, TimeSpan.Zero),
            Territory2Id = patch,
        });
}
