using Performix.Sandbox.Workspace.Blocks.Rules;
using static Performix.Sandbox.Workspace.Blocks.Rules.Kit;
using static Performix.Sandbox.Workspace.Blocks.Tables.CompositionTable;

namespace Performix.Sandbox.Workspace.Blocks.Tables;

/// <summary>
/// Each interactive element: where it may stand and what it consists of
/// (docs.slack.dev/reference/block-kit/block-elements).
/// </summary>
internal static class ElementTable
{
    private static readonly Dictionary<string, (Place Places, Rule Rule)> All = new(StringComparer.Ordinal)
    {
        ["button"] = (Place.SectionOrActions | Place.Cell, Button),
        ["overflow"] = (Place.SectionOrActions,
            Element(Need("options", List(LinkOption, 5)), May("confirm", Confirm))),
        ["static_select"] = (Place.Interactive, Menu(true, "initial_option", Option)),
        ["multi_static_select"] = (Place.SectionOrInput, Menu(true, "initial_options", List(Option, 100), Many)),
        ["external_select"] = (Place.Interactive, Menu(false, "initial_option", Option, Query)),
        ["multi_external_select"] = (Place.SectionOrInput,
            Menu(false, "initial_options", List(Option, 100), Query, Many)),
        ["users_select"] = (Place.Interactive, Menu(false, "initial_user", Id)),
        ["multi_users_select"] = (Place.SectionOrInput, Menu(false, "initial_users", Ids, Many)),
        ["conversations_select"] =
            (Place.Interactive, Menu(false, "initial_conversation", Id, Here, Only, Respond)),
        ["multi_conversations_select"] = (Place.SectionOrInput,
            Menu(false, "initial_conversations", Ids, Here, Only, Many)),
        ["channels_select"] = (Place.Interactive, Menu(false, "initial_channel", Id, Respond)),
        ["multi_channels_select"] = (Place.SectionOrInput, Menu(false, "initial_channels", Ids, Many)),
        ["radio_buttons"] = (Place.Interactive, Choices("initial_option", MarkedOption)),
        ["checkboxes"] = (Place.Interactive, Choices("initial_options", List(MarkedOption, 10))),
        ["datepicker"] = (Place.Interactive, Menu(false, "initial_date", Date)),
        ["timepicker"] = (Place.Interactive, Menu(false, "initial_time", Time, May("timezone", Text(255, 1)))),
        ["datetimepicker"] = (Place.Actions | Place.Input, Element(
            May("initial_date_time", Whole(1_000_000_000, 9_999_999_999)), May("confirm", Confirm), Focus)),
        ["plain_text_input"] = (Place.Input, TextInput),
        ["email_text_input"] = (Place.Input, Typed(May("initial_value", Text(3000)))),
        ["url_text_input"] = (Place.Input, Typed(May("initial_value", Text(3000)))),
        ["number_input"] = (Place.Input, NumberInput),
        ["rich_text_input"] = (Place.Input, Typed(May("initial_value", new AnyRule()))),
        ["file_input"] = (Place.Input, Element(
            May("filetypes", List(Text(20, 1), 100)), May("max_files", Whole(1, 10)))),
        ["feedback_buttons"] = (Place.ContextActions, Element(
            Need("positive_button", Feedback), Need("negative_button", Feedback))),
        ["icon_button"] = (Place.ContextActions, Element(
            Need("icon", Choice("trash")), Need("text", Plain(75)), May("value", Text(2000)),
            May("confirm", Confirm), May("accessibility_label", Text(75)), May("visible_to_user_ids", Ids))),
    };

    private static Rule Id => Text(255, 1);

    private static Rule Ids => List(Text(255, 1), 100);

    private static Field Focus => May("focus_on_load", Flag);

    private static Field Many => May("max_selected_items", Whole(1, 1000));

    private static Field Query => May("min_query_length", Whole(0, 1000));

    private static Field Here => May("default_to_current_conversation", Flag);

    private static Field Only => May("filter", Filter);

    private static Field Respond => May("response_url_enabled", Flag);

    private static Rule Feedback => new ShapeRule(
        Need("text", Plain(75)), Need("value", Text(2000)), May("accessibility_label", Text(75)));

    private static Rule Button => Element(
        Need("text", Plain(75)),
        May("value", Text(2000)),
        May("url", Text(3000, 1)),
        May("style", Choice("primary", "danger")),
        May("confirm", Confirm),
        May("accessibility_label", Text(75)));

    private static Rule TextInput => Typed(
        May("initial_value", Text(3000)),
        May("multiline", Flag),
        May("min_length", Whole(0, 3000)),
        May("max_length", Whole(1, 3000))) with
    {
        Also = [NotAbove("min_length", "max_length")],
    };

    private static Rule NumberInput => Typed(
        Need("is_decimal_allowed", Flag),
        May("initial_value", Numeral),
        May("min_value", Numeral),
        May("max_value", Numeral)) with
    {
        Also = [NotAbove("min_value", "max_value")],
    };

    /// <summary>Elements that may stand in such a block; files are taken in modals only.</summary>
    public static Rule In(Place place) => new UnionRule((type, findings) =>
        All.TryGetValue(type, out var found) && (found.Places & place) != Place.None
            && (type != "file_input" || findings.Surface == Surface.Modal)
            ? found.Rule
            : null);

    private static ShapeRule Element(params Field[] fields) =>
        new([Kind, May("action_id", Text(255, 1)), .. fields]);

    private static ShapeRule Typed(params Field[] fields) => Element(
        [May("placeholder", Plain(150)), May("dispatch_action_config", DispatchConfig), Focus, .. fields]);

    private static ShapeRule Menu(bool isStatic, string initial, Rule initialRule, params Field[] fields)
    {
        Field[] common =
            [May("placeholder", Plain(150)), May("confirm", Confirm), Focus, May(initial, initialRule)];
        if (!isStatic)
        {
            return Element([.. common, .. fields]);
        }

        Field[] offered = [May("options", List(Option, 100)), May("option_groups", List(OptionGroup, 100))];
        return Element([.. common, .. offered, .. fields]) with
        {
            Also = [ExactlyOne("options", "option_groups"), InitialIsOffered(initial)],
        };
    }

    private static ShapeRule Choices(string initial, Rule initialRule) => Element(
        Need("options", List(MarkedOption, 10)), May(initial, initialRule), May("confirm", Confirm), Focus) with
    {
        Also = [InitialIsOffered(initial)],
    };
}
