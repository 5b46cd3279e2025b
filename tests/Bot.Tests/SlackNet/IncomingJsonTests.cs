using Newtonsoft.Json;
using SlackNet;
using SlackNet.Blocks;
using SlackNet.Events;

namespace Performix.Bot.Tests.SlackClient;

public sealed class IncomingJsonTests
{
    [Fact]
    public void Blocks_are_read_into_their_types()
    {
        var message = Read<MessageEvent>("""
            {"blocks":[{"type":"header","text":{"type":"plain_text","text":"Tail"}},
                       {"type":"actions","elements":[{"type":"button","action_id":"a","style":"danger"}]}]}
            """);

        Assert.Equal("Tail", Assert.IsType<HeaderBlock>(message.Blocks[0]).Text.Text);
        var button = Assert.IsType<SlackNet.Blocks.Button>(Assert.IsType<ActionsBlock>(message.Blocks[1]).Elements[0]);
        Assert.Equal(("a", ButtonStyle.Danger), (button.ActionId, button.Style));
    }

    [Fact]
    public void A_block_that_is_not_known_leaves_a_hole_in_the_list()
    {
        var message = Read<MessageEvent>("""{"blocks":[{"type":"hologram","depth":3},{"type":"divider"}]}""");

        Assert.Collection(message.Blocks, Assert.Null, b => Assert.IsType<DividerBlock>(b));
    }

    [Fact]
    public void A_value_that_is_not_known_is_the_default_and_loses_nothing_else()
    {
        var opened = Read<AppHomeOpened>("""{"type":"app_home_opened","user":"U1","tab":"about","channel":"D1"}""");

        Assert.Equal(("U1", AppHomeTab.Home, "D1"), (opened.User, opened.Tab, opened.Channel));
    }

    [Fact]
    public void What_was_entered_is_found_by_block_and_action()
    {
        var state = State("""
            {"why":{"text":{"type":"plain_text_input","value":"Territory moved"}},
             "kind":{"pick":{"type":"static_select","selected_option":{"value":"patch"}}}}
            """);

        Assert.Equal("Territory moved", state.GetValue<PlainTextInputValue>("why", "text").Value);
        Assert.Equal("patch", state.GetValue<StaticSelectValue>("pick").SelectedOption.Value);
    }

    [Fact]
    public void What_was_not_entered_is_null()
    {
        var state = State("""{"why":{"text":{"type":"plain_text_input","value":null}}}""");

        Assert.Null(state.GetValue<PlainTextInputValue>("why", "text").Value);
        Assert.Null(state.GetValue<PlainTextInputValue>("why", "other"));
        Assert.Null(state.GetValue<PlainTextInputValue>("nowhere", "text"));
        Assert.Null(state.GetValue<PlainTextInputValue>("nowhere"));
    }

    [Fact]
    public void A_date_that_was_picked_is_a_day()
    {
        var state = State("""{"from":{"day":{"type":"datepicker","selected_date":"2026-02-28"}}}""");

        Assert.Equal(new DateTime(2026, 2, 28), state.GetValue<DatePickerValue>("day").SelectedDate);
    }

    private static ViewState State(string values) =>
        Read<ViewInfo>($$"""{"type":"modal","state":{"values":{{values}} } }""").State;

    private static T Read<T>(string json) =>
        Assert.IsType<T>(JsonConvert.DeserializeObject<T>(json, Default.JsonSettings().SerializerSettings));
}
