using Performix.Analysis.Facts;
using Performix.Bot.Slack;

namespace Performix.Bot.Views;

/// <summary>The tree that access is decided on, from the people of a snapshot.</summary>
internal static class Trees
{
    public static OrgTree Of(IEnumerable<Rep> roster) => new(roster.Select(r =>
        new Person(r.Id, r.Name.Length > 0 ? r.Name : r.Id, r.Email, r.ManagerId)));
}
