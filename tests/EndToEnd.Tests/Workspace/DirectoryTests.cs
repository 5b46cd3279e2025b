namespace Performix.EndToEnd.Tests.Workspace;

/// <summary>People and conversations as the bot may see them.</summary>
public sealed class DirectoryTests
{
    [Fact]
    public async Task A_person_has_a_zone_and_on_request_a_locale()
    {
        await using var stage = await Stage.OpenAsync();

        var plain = (await stage.GetAsync($"users.info?user={Cast.Remy}"))["user"].Object();
        var full = (await stage.GetAsync($"users.info?user={Cast.Mona}&include_locale=true"))["user"].Object();

        Assert.Null(plain["locale"]);
        Assert.Equal("en-US", full["locale"].Text());
        Assert.Equal("Europe/Berlin", full["tz"].Text());
        Assert.Equal(3600, full["tz_offset"]?.GetValue<int>());
    }

    [Fact]
    public async Task Guests_deactivated_people_and_bots_are_marked()
    {
        await using var stage = await Stage.OpenAsync();
        async Task<System.Text.Json.Nodes.JsonObject> Who(string id) =>
            (await stage.GetAsync($"users.info?user={id}"))["user"].Object();

        Assert.True((await Who(Cast.Gina))["is_restricted"].Flag());
        Assert.True((await Who(Cast.Gone))["deleted"].Flag());
        Assert.True((await Who(Cast.Bot))["is_bot"].Flag());
        Assert.False((await Who(Cast.Mona))["is_restricted"].Flag());
    }

    [Fact]
    public async Task A_person_of_another_team_shows_it_and_no_address()
    {
        await using var stage = await Stage.OpenAsync();

        var person = (await stage.GetAsync($"users.info?user={Cast.Else}"))["user"].Object();

        Assert.Equal("T0OTHER", person["team_id"].Text());
        Assert.False(person["is_stranger"].Flag());
        Assert.Null(person["profile"]?["email"]);
    }

    [Theory]
    [InlineData("remy@example.com", null)]
    [InlineData("REMY@EXAMPLE.COM", null)]
    [InlineData("gone@example.com", "users_not_found")]
    [InlineData("elsa@example.net", "users_not_found")]
    [InlineData("nobody@example.com", "users_not_found")]
    public async Task An_address_finds_active_members_only(string email, string? refusal)
    {
        await using var stage = await Stage.OpenAsync();

        var answer = await stage.GetAsync($"users.lookupByEmail?email={email}");

        Assert.Equal(refusal, answer["error"]?.Text());
    }

    [Fact]
    public async Task Someone_unknown_is_not_found()
    {
        await using var stage = await Stage.OpenAsync();

        (await stage.GetAsync("users.info?user=U0NONE")).IsRefused("user_not_found");
        (await stage.GetAsync("conversations.info?channel=C0NONE")).IsRefused("channel_not_found");
    }

    [Fact]
    public async Task A_private_channel_without_the_bot_is_not_found()
    {
        await using var stage = await Stage.OpenAsync();

        (await stage.GetAsync($"conversations.info?channel={Cast.Secret}")).IsRefused("channel_not_found");
        (await stage.GetAsync($"conversations.members?channel={Cast.Secret}")).IsRefused("channel_not_found");
        (await stage.CallAsync("chat.postMessage", new { channel = Cast.Secret, text = "x" })).IsRefused(
            "channel_not_found");
    }

    [Fact]
    public async Task A_shared_channel_says_so()
    {
        await using var stage = await Stage.OpenAsync();

        var shared = (await stage.GetAsync($"conversations.info?channel={Cast.Partners}"))["channel"].Object();
        var own = (await stage.GetAsync($"conversations.info?channel={Cast.Sales}"))["channel"].Object();

        Assert.True(shared["is_ext_shared"].Flag());
        Assert.True(shared["is_shared"].Flag());
        Assert.False(own["is_shared"].Flag());
    }

    [Fact]
    public async Task A_list_comes_in_pages()
    {
        await using var stage = await Stage.OpenAsync();

        var first = await stage.GetAsync($"conversations.members?channel={Cast.Sales}&limit=3");
        var cursor = Uri.EscapeDataString(first["response_metadata"]?["next_cursor"].Text() ?? "");
        var rest = await stage.GetAsync($"conversations.members?channel={Cast.Sales}&limit=3&cursor={cursor}");

        Assert.Equal(3, first["members"].List().Count);
        Assert.Equal(Cast.Bot, Assert.Single(rest["members"].List()).Text());
        Assert.Equal("", rest["response_metadata"]?["next_cursor"].Text());
        (await stage.GetAsync($"conversations.members?channel={Cast.Sales}&cursor=nonsense")).IsRefused(
            "invalid_cursor");
    }

    [Theory]
    [InlineData("", "sales,quiet,old,partners")]
    [InlineData("types=public_channel&exclude_archived=true", "sales,quiet,partners")]
    [InlineData("types=private_channel", "leaders")]
    public async Task Channels_are_listed_by_kind_and_only_those_the_bot_may_see(string query, string names)
    {
        await using var stage = await Stage.OpenAsync();

        var listed = await stage.GetAsync("conversations.list?" + query);

        Assert.Equal(names, string.Join(',', listed["channels"].List().Select(one => one?["name"].Text())));
    }

    [Fact]
    public async Task A_direct_message_is_opened_once()
    {
        await using var stage = await Stage.OpenAsync();

        var first = await stage.CallAsync("conversations.open", new { users = Cast.Mona });
        var again = await stage.CallAsync("conversations.open", new { users = Cast.Mona });

        Assert.Equal(first["channel"]?["id"].Text(), again["channel"]?["id"].Text());
        (await stage.CallAsync("chat.postMessage",
            new { channel = first["channel"]?["id"].Text(), text = "hello" })).IsOk();
        Assert.Single(await stage.SeenAsync(Cast.Mona, "@bot"));
    }

    [Theory]
    [InlineData("U0NONE", "user_not_found")]
    [InlineData(Cast.Gone, "user_disabled")]
    [InlineData(Cast.Bot, "cannot_dm_bot")]
    [InlineData("", "users_list_not_supplied")]
    public async Task A_direct_message_cannot_be_opened_with_everyone(string users, string code)
    {
        await using var stage = await Stage.OpenAsync();

        (await stage.CallAsync("conversations.open", new { users })).IsRefused(code);
    }
}
