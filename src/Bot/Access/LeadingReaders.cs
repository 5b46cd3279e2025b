using Microsoft.Extensions.Options;
using Performix.Bot.Slack;
using Performix.Connectors.Storage;

namespace Performix.Bot.Access;

/// <summary>The leaders and admins who head people, as readers. What all leaders are shown is beside what these read of
/// their own reps one by one.</summary>
public sealed class LeadingReaders(Gate gate, IOptions<SlackOptions> slack)
{
    public async Task<IReadOnlyList<Reader>> OfAsync(OrgSnapshot snapshot, CancellationToken cancellationToken)
    {
        var found = new List<Reader>();
        foreach (var id in slack.Value.Leaders.Concat(slack.Value.Admins).Distinct())
        {
            if (await gate.ReaderAsync(id, snapshot, cancellationToken) is { Below.Count: > 0 } reader)
            {
                found.Add(reader);
            }
        }

        return found;
    }
}
