using System.Text.Json;
using Performix.Analysis.Facts;
using Performix.Connectors.Salesforce.CatchUp;

namespace Performix.Connectors.Salesforce;

/// <summary>
/// Compares how many rows are in sight with how many there are. Sharing takes rows away without a word, so nothing else
/// tells. What is read is a part by dates and states; what is compared is the whole of each object, counted both ways.
/// The org's own count does not look at sharing (from general knowledge of the API) and is some minutes old.
/// </summary>
internal sealed class Completeness(SalesforceClient client)
{
    /// <summary>Counts are some minutes old, so a few rows may differ.</summary>
    public const double EnoughOfAll = 0.98;

    /// <summary>What is not there where the counts are not.</summary>
    public const string Uncounted = "counts of all rows";

    /// <summary>Objects whose rows sharing may hide, and which are not left out with archived rows: those the org's own
    /// count has and a query has not.</summary>
    public static IReadOnlyList<string> Comparable { get; } = ["User", "Opportunity", "Account", "Lead"];

    /// <summary>What is known to be out of sight.</summary>
    /// <param name="names">The objects that are read.</param>
    /// <param name="now">What the org says it has.</param>
    /// <param name="cancellationToken">Ends the counting.</param>
    public async Task<RowsInSight> OfAsync(
        IEnumerable<string> names, OrgNow now, CancellationToken cancellationToken)
    {
        var counted = names.Intersect(Comparable).ToList();
        return counted.Count == 0 ? RowsInSight.All
            : now.Counts is { } all ? await ComparedAsync(counted, all, cancellationToken)
            : new RowsInSight([], [Unknown(now.Refusal)]);
    }

    /// <summary>What the org's own count says, by object.</summary>
    public static IReadOnlyDictionary<string, long> Counts(JsonElement answer) =>
        answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty("sObjects", out var objects)
            ? objects.EnumerateArray().ToDictionary(
                one => one.GetProperty("name").GetString() ?? "", one => one.GetProperty("count").GetInt64())
            : new Dictionary<string, long>();

    /// <summary>How many rows of an object are in sight.</summary>
    public static SoqlQuery InSight(string name) => new(name, $"SELECT COUNT() FROM {name}");

    private async Task<RowsInSight> ComparedAsync(
        IReadOnlyList<string> names, IReadOnlyDictionary<string, long> all, CancellationToken cancellationToken)
    {
        var hidden = new List<OutOfSight>();
        var unknown = new List<Missing>();
        foreach (var name in names)
        {
            if (!all.TryGetValue(name, out var count) || await InSightAsync(name, cancellationToken) is not { } own)
            {
                unknown.Add(Unknown(name));
            }
            else if (own < count * EnoughOfAll)
            {
                hidden.Add(new OutOfSight(name, own, count));
            }
        }

        return new RowsInSight(hidden, unknown);
    }

    /// <summary>Null where the org cannot count them in the time it gives itself.</summary>
    private async Task<long?> InSightAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            return await client.CountAsync(InSight(name), cancellationToken);
        }
        catch (SalesforceRefused e) when (e.Code == FaultCodes.QueryTimeout)
        {
            return null;
        }
    }

    private static Missing Unknown(string where) => new(
        Uncounted, $"the org does not say how many there are ({where})",
        ["knowing whether rows are out of sight"]);
}
