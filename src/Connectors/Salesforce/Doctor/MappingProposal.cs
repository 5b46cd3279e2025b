using System.Text.Json;
using System.Text.RegularExpressions;

namespace Performix.Connectors.Salesforce.Doctor;

/// <summary>A first mapping, from what the org describes itself as. It is a start for a person to read, and is loaded
/// as it is.</summary>
public sealed partial class MappingProposal
{
    private readonly SalesforceClient _client;

    internal MappingProposal(SalesforceClient client) => _client = client;

    /// <summary>Looks at the org and writes what it finds as YAML.</summary>
    /// <exception cref="SalesforceRefused">The org does not let itself be looked at.</exception>
    public async Task<string> WriteAsync(CancellationToken cancellationToken)
    {
        var users = await FieldsAsync("User", cancellationToken);
        var opportunities = await FieldsAsync("Opportunity", cancellationToken);
        var accounts = await FieldsAsync("Account", cancellationToken);
        var leads = await FieldsAsync("Lead", cancellationToken);
        string[] parts =
        [
            "# Proposed from the org's descriptions by doctor --propose-mapping. Read it before you use it:",
            "# every key is explained in samples/mapping.yaml; what is not here keeps its default.",
            "",
            .. OpportunityProposal.Of(opportunities),
            .. await new QuotaProposal(_client).OfAsync(cancellationToken),
            .. await PatchAsync(accounts, cancellationToken),
            .. PeopleProposal.Of(users),
            .. LeadsOf(leads),
            .. await CalendarAsync(cancellationToken),
            .. await CurrencyAsync(cancellationToken),
            .. await SplitsAsync(cancellationToken),
        ];
        return string.Join('\n', parts) + "\n";
    }

    private async Task<IReadOnlyList<string>> PatchAsync(
        IReadOnlyList<DescribedField> accounts, CancellationToken cancellationToken)
    {
        var active = await _client.CountSeenAsync(
            new SoqlQuery("Territory2Model", "SELECT COUNT() FROM Territory2Model WHERE State = 'Active'"),
            cancellationToken);
        if (active > 0)
        {
            return ["# There is an active territory model.", "patch:", "  mode: territory2", ""];
        }

        var fields = accounts
            .Where(field => field is { IsCustom: true, Type: "picklist" } && Patch().IsMatch(field.Name))
            .Select(field => field.Name)
            .ToList();
        return fields.Count > 0
            ?
            [
                "# No active territory model is in sight; these fields of Account look like what patches are made of.",
                "patch:", "  mode: fields", $"  fields: [{string.Join(", ", fields)}]", "",
            ]
            :
            [
                "# No active territory model is in sight, and no field of Account looks like a patch.",
                "patch:", "  mode: accountOwner", "",
            ];
    }

    private static IReadOnlyList<string> LeadsOf(IReadOnlyList<DescribedField> leads)
    {
        var own = leads.FirstOrDefault(field => field.IsCustom && Quality().IsMatch(field.Name));
        return own is null || leads.Any(field => field.Name == "Rating")
            ?
            [
                own is null ? "# How good a lead is." : $"# How good a lead is; {own.Name} may say it too.",
                "leadQuality:", "  field: Rating", "",
            ]
            :
            [
                $"# Rating is out of sight; {own.Name} says how good a lead is.",
                "leadQuality:", $"  field: {own.Name}", "  scores: {}", "",
            ];
    }

    private async Task<IReadOnlyList<string>> CalendarAsync(CancellationToken cancellationToken)
    {
        try
        {
            var query = new SoqlQuery("Organization", "SELECT FiscalYearStartMonth FROM Organization");
            var (page, _) = await _client.FirstAsync(query, cancellationToken);
            return page.Records is [var row] && row.TryGetProperty("FiscalYearStartMonth", out var month)
                && month.ValueKind == JsonValueKind.Number
                    ? ["# As the org says.", $"fiscalYearStartMonth: {month.GetRawText()}", ""]
                    : [];
        }
        catch (SalesforceRefused e) when (e.IsAbsence)
        {
            return ["# The org does not say when its fiscal year starts.", "fiscalYearStartMonth: 1", ""];
        }
    }

    private async Task<IReadOnlyList<string>> CurrencyAsync(CancellationToken cancellationToken) =>
        await _client.DescribeAsync("CurrencyType", cancellationToken) is null
            ?
            [
                "# The org does not say which currency its amounts are in: write it, as EUR.",
                "currencies:", "  corporate: \"\"", "",
            ]
            : [];

    private async Task<IReadOnlyList<string>> SplitsAsync(CancellationToken cancellationToken) =>
        await _client.DescribeAsync("OpportunitySplit", cancellationToken) is null
            ? ["# There are no splits in sight: the owner of an opportunity has all of it.", "splits: none"]
            : ["# Credit by revenue splits where there are any; overlay splits are never added.", "splits: revenue"];

    private async Task<IReadOnlyList<DescribedField>> FieldsAsync(string name, CancellationToken cancellationToken) =>
        DescribedField.Of(await _client.DescribeAsync(name, cancellationToken));

    [GeneratedRegex("region|segment|territory|vertical", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Patch();

    [GeneratedRegex("score|grade|quality", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Quality();
}
