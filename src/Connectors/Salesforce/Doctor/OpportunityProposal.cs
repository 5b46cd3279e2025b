using System.Text.RegularExpressions;

namespace Performix.Connectors.Salesforce.Doctor;

/// <summary>What an opportunity is worth, and which ones count.</summary>
internal static partial class OpportunityProposal
{
    public static IReadOnlyList<string> Of(IReadOnlyList<DescribedField> fields)
    {
        var money = fields.Where(field => field.Type == "currency").Select(field => field.Name).ToList();
        var own = money.Where(name => Recurring().IsMatch(name)).ToList();
        var amount = money.Contains("Amount") || money.Count == 0 ? "Amount" : own.Concat(money).First();
        var types = fields.FirstOrDefault(field => field.Name == "Type")?.Values ?? [];
        return
        [
            own.Count == 0
                ? "# The amount that is credited."
                : $"# The amount that is credited; if that is a recurring one: {string.Join(", ", own)}.",
            $"amount: {amount}",
            "",
            "# Which opportunities count. Without a field all of them do.",
            .. types.Count == 0 ? [] : new[] { $"# The values of Type are: {Line(types)}." },
            "newBusiness:",
            "  field: \"\"",
            "",
        ];
    }

    /// <summary>Words of an org on one line of a comment, whatever they hold.</summary>
    private static string Line(IEnumerable<string> values) => string.Join(
        ", ", values.Take(12).Select(value => new string([.. value.Where(c => !char.IsControl(c)).Take(40)])));

    [GeneratedRegex("arr|acv|tcv|mrr|new|recurring", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Recurring();
}
