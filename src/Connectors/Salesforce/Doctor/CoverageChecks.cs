using System.Globalization;
using Performix.Connectors.Salesforce.Mapping;

namespace Performix.Connectors.Salesforce.Doctor;

/// <summary>Whether what can be read says anything: patches, splits, history, logged activity, currency.</summary>
internal sealed class CoverageChecks(SalesforceClient client, FieldMapping mapping)
{
    /// <summary>Below this, nothing is said of activity: the gate of the model of activity.</summary>
    private const double EnoughLogged = 0.6;

    public async Task<IReadOnlyList<Check>> RunAsync(
        WantedObjects wanted, IReadOnlyList<WantedObject> seen, CancellationToken cancellationToken)
    {
        bool Sees(WantedObject? one) => one is not null && seen.Any(other => other.Name == one.Name);
        return
        [
            wanted.Territories is null ? Check.Pass("territories", "the mapping takes patches from elsewhere")
                : !Sees(wanted.Territories) ? Unseen(
                    "territories", "Territory2",
                    "Without them patches are unknown: see patch in the mapping for accountOwner, fields and role.")
                : await Found.TryAsync("territories", TerritoriesAsync, cancellationToken),
            wanted.Splits is null ? Check.Pass("splits", "the mapping gives each owner all of it")
                : !Sees(wanted.Splits) ? Unseen(
                    "splits", "OpportunitySplit",
                    "Without splits each owner is credited with all of it. Where the org uses them, grant Read.")
                : await Found.TryAsync("splits", SplitsAsync, cancellationToken),
            wanted.OwnerChanges is null
                ? Check.Pass("history", "patches are territories or roles: their past is recorded here")
                : !Sees(wanted.OwnerChanges) ? Unseen(
                    "history", "AccountHistory",
                    "Turn field history on for Account.Owner: what is recorded here begins with the first reading.")
                : await Found.TryAsync(
                    "history", token => HistoryAsync(wanted.OwnerChanges, token), cancellationToken),
            await Found.TryAsync("logged activity", ActivityAsync, cancellationToken),
            Currency(Sees(WantedObjects.Currencies)),
        ];
    }

    /// <summary>An org of one currency has no list of them (from general knowledge of the API).</summary>
    private Check Currency(bool areNamed)
    {
        const string Name = "currency";
        if (mapping.Currencies.Corporate is { Length: > 0 } ours)
        {
            return Check.Pass(Name, $"{ours}, as the mapping says");
        }

        return areNamed
            ? Check.Pass(Name, "the org names its own")
            : Check.Unknown(
                Name, "the org does not say which one its amounts are in",
                "Write it into the mapping, currencies: { corporate: EUR }: amounts stand without one until then.");
    }

    private static Check Unseen(string name, string what, string remedy) =>
        Check.Unknown(name, $"{what} cannot be read", remedy);

    private async Task<Check> TerritoriesAsync(CancellationToken cancellationToken)
    {
        var active = await client.CountAsync(
            new SoqlQuery("Territory2Model", "SELECT COUNT() FROM Territory2Model WHERE State = 'Active'"),
            cancellationToken);
        var held = await client.CountAsync(
            new SoqlQuery("UserTerritory2Association", "SELECT COUNT() FROM UserTerritory2Association"),
            cancellationToken);
        return active > 0 && held > 0
            ? Check.Pass("territories", Text($"{active} active model, {held} holders of territories in sight"))
            : Check.Fail(
                "territories", Text($"{active} active models, {held} holders of territories in sight"),
                "Activate a territory model and assign users, grant View Setup and Configuration, or choose another "
                + "mode of patch in the mapping.");
    }

    private async Task<Check> SplitsAsync(CancellationToken cancellationToken)
    {
        var revenue = await client.CountAsync(
            new SoqlQuery(
                "OpportunitySplitType", "SELECT COUNT() FROM OpportunitySplitType WHERE IsTotalValidated = true"),
            cancellationToken);
        return revenue > 0
            ? Check.Pass("splits", Text($"{revenue} split types whose parts are the whole"))
            : Check.Fail(
                "splits", "no split type whose parts are the whole is in sight",
                "Overlay splits alone credit nobody: grant Read on OpportunitySplitType, or set splits: none.");
    }

    private async Task<Check> HistoryAsync(WantedObject changes, CancellationToken cancellationToken)
    {
        var count = await client.CountAsync(changes.Count(), cancellationToken);
        return count > 0
            ? Check.Pass("history", Text($"{count} changes of owners of accounts within a year"))
            : Check.Unknown(
                "history", "no change of an owner within a year: there was none, or it is not tracked",
                "Turn field history on for Account.Owner.");
    }

    private async Task<Check> ActivityAsync(CancellationToken cancellationToken)
    {
        if (!mapping.Reads("Task") && !mapping.Reads("Event"))
        {
            return Check.Pass("logged activity", "the mapping reads no activities");
        }

        try
        {
            return await LoggedAsync(cancellationToken);
        }
        catch (SalesforceRefused e) when (e.Code == FaultCodes.Field)
        {
            return Unseen(
                "logged activity", "Opportunity.LastActivityDate",
                "Grant field-level security Read on it to have the coverage of logging checked.");
        }
    }

    /// <summary>Of what was decided within a quarter, the share that any task or event was logged on.</summary>
    private async Task<Check> LoggedAsync(CancellationToken cancellationToken)
    {
        const string decided = "SELECT COUNT() FROM Opportunity WHERE IsClosed = true AND CloseDate = LAST_N_DAYS:90";
        const string remedy = "Below 60 % nothing is said of activity: turn on Sync Email as Salesforce Activity, or "
            + "have the dialler and the sequencer log on opportunities.";
        var all = await client.CountAsync(new SoqlQuery("Opportunity", decided), cancellationToken);
        var logged = await client.CountAsync(
            new SoqlQuery("Opportunity", decided + " AND LastActivityDate != null"), cancellationToken);
        var detail = Text($"{logged} of {all} opportunities decided within 90 days have a logged activity");
        return all == 0 ? Check.Unknown("logged activity", detail, "Ask again when something was decided.")
            : logged >= all * EnoughLogged ? Check.Pass("logged activity", detail)
            : Check.Fail("logged activity", detail, remedy);
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
