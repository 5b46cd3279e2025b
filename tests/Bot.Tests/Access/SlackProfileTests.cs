using Newtonsoft.Json.Linq;
using Performix.Bot.Access;

namespace Performix.Bot.Tests.Access;

public sealed class SlackProfileTests
{
    private const string Plain =
        """
        {"id":"U1","team_id":"T1","real_name":"Ada","locale":"de-DE",
         "is_email_confirmed":true,"profile":{"email":" ada@acme.example "}}
        """;

    [Fact]
    public void A_full_member_is_read_with_address_and_locale()
    {
        var member = SlackProfile.Read(JObject.Parse(Plain), "T1", "");

        Assert.Equal((true, "ada@acme.example", "de-DE"), (member.IsOwn, member.Email, member.Locale));
    }

    [Theory]
    [InlineData("deleted")]
    [InlineData("is_bot")]
    [InlineData("is_restricted")]
    [InlineData("is_ultra_restricted")]
    [InlineData("is_stranger")]
    public void Everybody_else_is_nobody(string flag)
    {
        var user = JObject.Parse(Plain);
        user[flag] = true;

        Assert.False(SlackProfile.Read(user, "T1", "").IsOwn);
    }

    [Fact]
    public void An_address_that_is_not_confirmed_proves_nothing()
    {
        var user = JObject.Parse(Plain);
        user["is_email_confirmed"] = false;

        Assert.False(SlackProfile.Read(user, "T1", "").IsOwn);
    }

    [Fact]
    public void An_address_of_which_Slack_does_not_say_whether_it_is_confirmed_is_none()
    {
        var user = JObject.Parse(Plain);
        user.Remove("is_email_confirmed");

        var member = SlackProfile.Read(user, "T1", "");

        Assert.Equal((true, ""), (member.IsOwn, member.Email));
    }

    [Theory]
    [InlineData("", "", false)]
    [InlineData("E1", "E1", true)]
    [InlineData("E1", "E2", false)]
    public void A_member_of_another_workspace_is_a_colleague_only_on_the_same_grid(string own, string of, bool ours)
    {
        var user = JObject.Parse(Plain);
        user["enterprise_user"] = new JObject { ["enterprise_id"] = of };

        Assert.Equal(ours, SlackProfile.Read(user, "T2", own).IsOwn);
    }

    [Theory]
    [InlineData("""{"is_ext_shared":true}""", false)]
    [InlineData("""{"is_pending_ext_shared":true}""", false)]
    [InlineData("""{"is_shared":true}""", false)]
    [InlineData("""{"is_shared":true,"is_org_shared":true}""", true)]
    [InlineData("""{"is_im":true}""", true)]
    public void A_place_is_own_where_nobody_from_outside_can_be(string channel, bool own) =>
        Assert.Equal(own, SlackProfile.Place("C1", JObject.Parse(channel)).IsOwn);
}
