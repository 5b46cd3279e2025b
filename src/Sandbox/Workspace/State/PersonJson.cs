using System.Text.Json.Nodes;
using Performix.Sandbox.Workspace.Seed;

namespace Performix.Sandbox.Workspace.State;

/// <summary>A person as <c>users.info</c> shows them.</summary>
internal static class PersonJson
{
    public static JsonObject Of(SeedPerson person, Team team, bool withEmail, bool withLocale)
    {
        var external = person.ExternalTeamId is not null;
        var json = new JsonObject
        {
            ["id"] = person.Id,
            ["team_id"] = person.ExternalTeamId ?? team.Seed.TeamId,
            ["name"] = person.Name,
            ["deleted"] = person.IsDeleted,
            ["real_name"] = person.RealName,
            ["profile"] = Profile(person, withEmail && !external),
            ["is_bot"] = person.IsBot,
            ["is_app_user"] = false,
            ["updated"] = 1_700_000_000,
            ["is_email_confirmed"] = person.IsEmailConfirmed,
        };
        if (external)
        {
            json["is_stranger"] = !SharesAChannel(person, team);
        }

        AddZone(json, person, team.Time.GetUtcNow());
        AddStanding(json, person);
        if (withLocale)
        {
            json["locale"] = person.Locale;
        }

        return json;
    }

    private static JsonObject Profile(SeedPerson person, bool withEmail)
    {
        var names = person.RealName.Split(' ', 2);
        var profile = new JsonObject
        {
            ["real_name"] = person.RealName,
            ["display_name"] = person.Name,
            ["first_name"] = names[0],
            ["last_name"] = names.Length > 1 ? names[1] : "",
            ["title"] = "",
            ["status_text"] = "",
            ["team"] = person.ExternalTeamId,
        };
        if (withEmail && !person.IsBot)
        {
            profile["email"] = person.Email;
        }

        return profile;
    }

    private static void AddZone(JsonObject json, SeedPerson person, DateTimeOffset now)
    {
        if (person.TimeZone.Length == 0)
        {
            return;
        }

        var zone = TimeZoneInfo.FindSystemTimeZoneById(person.TimeZone);
        json["tz"] = person.TimeZone;
        json["tz_label"] = zone.StandardName;
        json["tz_offset"] = (int)zone.GetUtcOffset(now).TotalSeconds;
    }

    private static void AddStanding(JsonObject json, SeedPerson person)
    {
        if (person.IsDeleted)
        {
            return;
        }

        json["is_admin"] = person.IsAdmin;
        json["is_owner"] = false;
        json["is_primary_owner"] = false;
        json["is_restricted"] = person.IsRestricted || person.IsUltraRestricted;
        json["is_ultra_restricted"] = person.IsUltraRestricted;
    }

    private static bool SharesAChannel(SeedPerson person, Team team) =>
        team.Conversations.All.Any(one => one.IsExtShared && one.Has(person.Id));
}
