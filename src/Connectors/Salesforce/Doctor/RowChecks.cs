using System.Globalization;

namespace Performix.Connectors.Salesforce.Doctor;

/// <summary>Whether rows are hidden: sharing takes them away without a word.</summary>
internal sealed class RowChecks(SalesforceClient client)
{
    public async Task<Check> QuotasAsync(
        WantedObject? quotas, IReadOnlyList<WantedObject> seen, CancellationToken cancellationToken)
    {
        const string Name = "quotas";
        if (quotas is null)
        {
            return Check.Pass(Name, "the mapping takes none from the org");
        }

        if (seen.All(one => one.Name != quotas.Name))
        {
            return Check.Unknown(
                Name, $"{quotas.Name} cannot be read",
                "Quotas from a file or an object of the org's own do as well: see quota in the mapping.");
        }

        var count = await CountAsync(quotas.Name, cancellationToken);
        return count > 0
            ? Check.Pass(Name, string.Create(CultureInfo.InvariantCulture, $"{count} rows"))
            : Check.Fail(
                Name, $"no row of {quotas.Name} is in sight",
                "Grant View All Forecasts. A user of the Integration licence may not see quotas at all: run as a "
                + "standard user, or take quotas from a file.");
    }

    public async Task<IReadOnlyList<Check>> CompletenessAsync(
        IReadOnlyList<WantedObject> seen, CancellationToken cancellationToken)
    {
        var names = seen.Select(one => one.Name).Intersect(Completeness.Comparable).ToList();
        if (names.Count == 0)
        {
            return [];
        }

        var counts = Completeness.Counts((await client.RecordCountAsync(names, cancellationToken)).Counts);
        var checks = new List<Check>();
        foreach (var name in names)
        {
            checks.Add(counts.TryGetValue(name, out var all)
                ? Compare(new OutOfSight(name, await CountAsync(name, cancellationToken), all))
                : Check.Unknown($"all of {name}", "the org does not say how many there are", ""));
        }

        return checks;
    }

    private static Check Compare(OutOfSight rows)
    {
        var name = $"all of {rows.Name}";
        var detail = string.Create(CultureInfo.InvariantCulture, $"{rows.Own} of {rows.All} rows in sight");
        return rows.Own >= rows.All * Completeness.EnoughOfAll ? Check.Pass(name, detail)
            : rows.Name == "User" ? Check.Unknown(
                name, detail,
                "Partners and customers may be hidden, who are not read. Where it is people who sell, no reading is "
                + $"complete: {rows.Grant}.")
            : Check.Fail(name, detail, $"{Costs(rows.Name)}: {rows.Grant}.");
    }

    private static string Costs(string name) =>
        name == "Lead" ? "Leads are left out" : "No reading is complete, and none feeds a verdict";

    private async Task<long> CountAsync(string name, CancellationToken cancellationToken) =>
        await client.CountAsync(Completeness.InSight(name), cancellationToken);
}
