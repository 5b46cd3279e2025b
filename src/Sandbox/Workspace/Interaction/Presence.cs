using Performix.Sandbox.Workspace.Seed;
using Performix.Sandbox.Workspace.State;

namespace Performix.Sandbox.Workspace.Interaction;

/// <summary>Who may act where: what Slack's client checks before anything is sent.</summary>
internal sealed class Presence(Team team)
{
    public SeedPerson Person(string id)
    {
        var person = team.People.Find(id) ?? throw new CannotDo($"no such person: {id}");
        if (person.IsDeleted || person.IsBot)
        {
            throw new CannotDo(person.IsBot ? "a bot does not act" : "account_inactive");
        }

        return person;
    }

    /// <summary>
    /// A conversation the person is in, by id or by name; with <c>@bot</c>, the direct message with the app; with
    /// several user ids and commas between them, the group message with these.
    /// </summary>
    public Conversation Place(SeedPerson person, string channel)
    {
        if (channel == "@bot")
        {
            return team.Conversations.Direct(person.Id, team.People.BotId);
        }

        if (channel.Contains(',', StringComparison.Ordinal))
        {
            return team.Conversations.Direct([.. Group(person, channel)]);
        }

        var place = team.Conversations.Find(channel) ?? team.Conversations.ByName(channel);
        if (place is null || !place.Has(person.Id))
        {
            throw new CannotDo(place is null ? "channel_not_found" : "not_in_channel");
        }

        return place.IsArchived ? throw new CannotDo("is_archived") : place;
    }

    public static Post Post(SeedPerson person, Conversation place, string ts)
    {
        var post = place.Find(ts);
        return post is not null && post.IsSeenBy(person.Id) ? post : throw new CannotDo("message_not_found");
    }

    private IEnumerable<string> Group(SeedPerson person, string ids) => ids
        .Split(',', StringSplitOptions.TrimEntries)
        .Select(id => team.People.Find(id)?.Id ?? throw new CannotDo($"no such person: {id}"))
        .Append(person.Id)
        .Distinct(StringComparer.Ordinal);

    /// <summary>The view of that id, or the one on top of the person's stack.</summary>
    public OpenView View(SeedPerson person, string? viewId)
    {
        var stack = team.Views.StackOf(person.Id);
        if (viewId is null)
        {
            return stack.Count > 0 ? stack[^1] : throw new CannotDo("no view is open");
        }

        var home = team.Views.HomeOf(person.Id);
        var view = home?.Id == viewId ? home : stack.FirstOrDefault(one => one.Id == viewId);
        return view ?? throw new CannotDo("view_not_found");
    }
}
