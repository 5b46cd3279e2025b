using Microsoft.Extensions.Options;
using Performix.Bot.Access;
using Performix.Bot.Slack;
using Performix.Bot.Worker;

namespace Performix.Bot.Features.Settings;

/// <summary><c>/performix settings</c>: what is set, for admins, with the buttons that change it.</summary>
internal sealed class SettingsHandler(
    DigestSettings digest,
    IdentityLinks links,
    IOptions<SlackOptions> slack,
    IOptions<IdentityOptions> identity,
    IOptions<OrganisationOptions> organisation) : ICommand
{
    public string Word => Ids.Word;

    public string Usage => "`settings`: digest, leaders, admins, cohorts, and who is linked with whom";

    public Audience For => Audience.Admin;

    public bool NeedsDiagnosis => false;

    public async Task<Answer> AnswerAsync(Question question, CancellationToken cancellationToken)
    {
        var all = await links.AllAsync(cancellationToken);
        return SettingsView.Render(new SettingsReading(await digest.GetAsync(cancellationToken))
        {
            LeftOut = await digest.LeftOutAsync(cancellationToken),
            Zone = organisation.Value.TimeZone,
            Leaders = [.. slack.Value.Leaders],
            Admins = [.. slack.Value.Admins],
            Mode = identity.Value.Mode,
            Links = all.Count(l => l.Frozen.Length == 0),
            Frozen = all.Count(l => l.Frozen.Length > 0),
            People = question.Latest?.Roster.Count ?? 0,
            Cohorts = [.. question.Latest?.Diagnosis.Cohorts.Select(c => (c.Name, c.RepCount)) ?? []],
        });
    }
}
