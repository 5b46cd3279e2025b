using System.Globalization;
using Performix.Analysis.Diagnosis;
using Performix.Bot.Slack;
using Performix.Bot.Views;
using Performix.Connectors.Storage;

namespace Performix.Bot.Features.Tail;

/// <summary><c>/performix tail [cohort]</c>: the cohort figures of the reader's reps, names from the own tree only.
/// </summary>
internal sealed class TailHandler(LatestSnapshot latest, Identity identity) : ICommand
{
    public string Word => Ids.Word;

    public string Usage => "`tail [cohort]`: how attainment is spread, and who is surely below quota";

    public async Task<Answer> AnswerAsync(CommandCall call, CancellationToken cancellationToken)
    {
        if (await latest.ReadAsync(cancellationToken) is not { } snapshot)
        {
            return NoDiagnosis.Say(await latest.LastRunAsync(cancellationToken));
        }

        var tree = Trees.Of(snapshot.Roster);
        var reader = await identity.FindAsync(call.SlackUserId, tree, cancellationToken);
        return reader is null ? Answer.Of(Identity.Unknown) : Read(snapshot, tree, reader, call.Arguments);
    }

    private static Answer Read(OrgSnapshot snapshot, OrgTree tree, Person reader, string asked)
    {
        var own = tree.Below(reader.Id).ToDictionary(p => p.Id);
        var cohorts = snapshot.Diagnosis.Cohorts
            .Where(c => c.Reps.Any(r => own.ContainsKey(r.Id)))
            .OrderByDescending(c => c.Reps.Count(r => own.ContainsKey(r.Id)))
            .ToArray();
        if (cohorts.Length == 0)
        {
            return Answer.Of("`tail` reads the figures of the reps who report to you, and nobody with a quota does.");
        }

        var chosen = asked.Length == 0 ? cohorts[0] : cohorts.FirstOrDefault(c => CohortName.Same(c.Name, asked));
        return chosen is null
            ? Answer.Of("No such cohort among your reps. Yours are: "
                + string.Join(", ", cohorts.Select(c => Phrases.Plain(c.Name))) + ".")
            : TailView.Render(Reading(snapshot, chosen, cohorts, own));
    }

    private static TailReading Reading(
        OrgSnapshot snapshot, CohortDiagnosis chosen, CohortDiagnosis[] cohorts, Dictionary<string, Person> own) => new(
            chosen,
            snapshot.Diagnosis.AsOf,
            [.. chosen.Reps.Where(r => own.ContainsKey(r.Id)).Select(r => new OwnRep(own[r.Id].Name, r))],
            [.. cohorts.Where(c => c != chosen).Select(c => c.Name)],
            CultureInfo.GetCultureInfo("en-US"));
}
