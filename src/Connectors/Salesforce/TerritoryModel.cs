using System.Globalization;
using Performix.Connectors.Salesforce.Rows;

namespace Performix.Connectors.Salesforce;

/// <summary>A model of territories, and when it was the active one.</summary>
/// <param name="State">Active, Archived, Planning and so on.</param>
/// <param name="From">The first day; null where it never was active, or nothing says it.</param>
/// <param name="To">The day after the last one; null where it still is, or nothing says it.</param>
internal sealed record TerritoryModel(string State, DateOnly? From, DateOnly? To)
{
    public const string Active = "Active";
    public const string Archived = "Archived";

    /// <summary>The models by id: from rows of their own, or from what comes with each territory. One that was
    /// archived without a day ends where the next one begins.</summary>
    public static IReadOnlyDictionary<string, TerritoryModel> Of(
        IReadOnlyDictionary<string, Territory2ModelRow> rows, IEnumerable<Territory2Row> territories)
    {
        var models = rows.ToDictionary(row => row.Key, row => new TerritoryModel(
            row.Value.State ?? "", DayOf(row.Value.ActivatedDate), DayOf(row.Value.DeactivatedDate)));
        foreach (var territory in territories)
        {
            if (SalesforceId.Of(territory.Territory2ModelId) is { } id
                && territory.Field("Territory2Model.State") is { } state)
            {
                models.TryAdd(id, new TerritoryModel(
                    state,
                    DayOf(territory.Field("Territory2Model.ActivatedDate")),
                    DayOf(territory.Field("Territory2Model.DeactivatedDate"))));
            }
        }

        return models.ToDictionary(model => model.Key, model => Ended(model.Value, models.Values));
    }

    private static TerritoryModel Ended(TerritoryModel model, IEnumerable<TerritoryModel> all) =>
        model is not { State: Archived, To: null, From: { } from } ? model
            : model with { To = all.Where(one => one.From > from).Min(one => one.From) };

    private static DateOnly? DayOf(DateTimeOffset? moment) =>
        moment is { } at ? DateOnly.FromDateTime(at.UtcDateTime) : null;

    private static DateOnly? DayOf(string? moment) => moment is { Length: >= 10 } && DateOnly.TryParseExact(
        moment[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
