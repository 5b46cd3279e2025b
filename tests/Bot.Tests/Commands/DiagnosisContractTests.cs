using System.Globalization;
using System.Text.Json;

namespace Performix.Bot.Tests.Commands;

/// <summary>The fields of interfaces.md section 3: names and types, counts beside lists (decision 0001).</summary>
public sealed class DiagnosisContractTests
{
    // kind:path; n number, s text, b truth, l list, o object, e estimate; ? may be null with a reason.
    private const string Fields = """
        n:schema s:asOf n:seed o:input.files l:input.rejected b:input.complete n:totals.quota n:totals.credited
        l:refused
        """;

    private const string CohortFields = """
        s:name n:repCount n:patchCount n:moves n:connectedReps l:periods n:attainment.median e:attainment.atOrAbove
        n:attainment.topFifthShare n:attainment.gini s:attainment.shape n:repPeriods.n n:repPeriods.median
        e:repPeriods.atOrAbove n?:volume.won n?:volume.lost n?:volume.open n:volume.amount e?:winRate l:heterogeneity
        s?:verdict.tier n?:verdict.sortingGuard s:verdict.call s:verdict.lean n?:verdict.probabilityPatch
        l:verdict.reasons l:verdict.wouldSettle e?:patchShare e?:systematicShare n?:overlap e?:measuredPatchShare
        e?:activityShare b:identified s:identification e?:separation.activityAuc e?:separation.patchAuc
        e?:separation.difference s:separation.call s:swap.top s:swap.bottomPatch e:swap.topInBottom
        n:swap.topInBottom.pHit e:swap.bottomInTop s?:swap.refused l:swap.asked l:reps l:patches l:caveats
        """;

    private const string RepFields = "s:id n?:attainment s?:tail e?:adjusted e?:effect s:reading";

    private const string PatchFields = "s:id n:index n:lo n:hi n:fit s:fitBand";

    [Fact]
    public async Task Every_field_of_the_contract_is_there_with_its_type()
    {
        using var folder = Folder.Simulated();

        var diagnosis = await Shell.DiagnoseAsync(folder.Name);
        var cohort = diagnosis.GetProperty("cohorts")[0];

        Assert.Empty(Wrong(diagnosis, Fields));
        Assert.Empty(Wrong(cohort, CohortFields));
        Assert.All(cohort.GetProperty("reps").EnumerateArray(), rep => Assert.Empty(Wrong(rep, RepFields)));
        Assert.All(cohort.GetProperty("patches").EnumerateArray(), patch => Assert.Empty(Wrong(patch, PatchFields)));
    }

    [Fact]
    public async Task Counts_are_those_of_the_lists()
    {
        using var folder = Folder.Simulated();

        var cohort = (await Shell.DiagnoseAsync(folder.Name)).GetProperty("cohorts")[0];

        Assert.Equal(cohort.GetProperty("repCount").GetInt32(), cohort.GetProperty("reps").GetArrayLength());
        Assert.True(cohort.GetProperty("patchCount").GetInt32() >= cohort.GetProperty("patches").GetArrayLength());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_field_that_is_null_has_its_reason(bool small)
    {
        using var folder = small ? Folder.Small() : Folder.WithoutQuotas();

        var diagnosis = await Shell.DiagnoseAsync(folder.Name);

        var reasons = string.Join('\n', diagnosis.GetProperty("refused").EnumerateArray().Select(r =>
            r.GetProperty("what")));
        string[] explained = ["level", "tier", "refused", "attainment", "shape"];
        foreach (var name in diagnosis.GetProperty("cohorts").EnumerateArray().SelectMany(Nulls).Except(explained))
        {
            Assert.Contains(name, reasons, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_swap_that_was_asked_for_is_answered()
    {
        using var folder = Folder.Simulated();

        var swap = (await Shell.DiagnoseAsync(folder.Name, "--swap", "R0001,P0009", "--swap", "R0002,P0003"))
            .GetProperty("cohorts")[0].GetProperty("swap");

        var asked = swap.GetProperty("asked").EnumerateArray().ToArray();
        Assert.Equal(["R0001", "R0002"], asked.Select(a => a.GetProperty("rep").GetString()));
        Assert.Empty(asked.SelectMany(a => Wrong(a, "s:rep s:patch n:value n:lo n:hi n:pHit b:extrapolated")));
    }

    private static IEnumerable<string> Wrong(JsonElement of, string fields)
    {
        foreach (var field in fields.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var (kind, path) = (field[..field.IndexOf(':', StringComparison.Ordinal)], field[(field.IndexOf(':',
                StringComparison.Ordinal) + 1)..]);
            var value = path.Split('.').Aggregate(
                (JsonElement?)of, (at, name) => at is { } here && here.TryGetProperty(name, out var next)
                    ? next : null);
            if (value is not { } found || !Is(kind, found))
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"{path} is not {kind}: {value}");
            }
        }
    }

    private static bool Is(string kind, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => kind.EndsWith('?'),
        JsonValueKind.Number => kind[0] == 'n',
        JsonValueKind.String => kind[0] == 's',
        JsonValueKind.True or JsonValueKind.False => kind[0] == 'b',
        JsonValueKind.Array => kind[0] == 'l',
        _ => kind[0] == 'o' || (kind[0] == 'e' && !Wrong(value, "n:value n:lo n:hi").Any()),
    };

    private static IEnumerable<string> Nulls(JsonElement of) => of.ValueKind switch
    {
        JsonValueKind.Object => of.EnumerateObject().SelectMany(p =>
            p.Value.ValueKind == JsonValueKind.Null ? [p.Name] : Nulls(p.Value)).Distinct(),
        JsonValueKind.Array => of.EnumerateArray().SelectMany(Nulls).Distinct(),
        _ => [],
    };
}
