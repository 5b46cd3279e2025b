namespace SlackNet.Blocks;

public abstract class BlockAction
{
    public string Type { get; set; }

    public string ActionId { get; set; }

    public string BlockId { get; set; }

    public string ActionTs { get; set; }
}

[SlackType("button")]
public class ButtonAction : BlockAction
{
    public PlainText Text { get; set; }

    public string Value { get; set; }
}

[SlackType("overflow")]
public class OverflowAction : BlockAction
{
    public Option SelectedOption { get; set; }
}

[SlackType("static_select")]
public class StaticSelectAction : BlockAction
{
    public Option SelectedOption { get; set; }
}

[SlackType("external_select")]
public class ExternalSelectAction : BlockAction
{
    public Option SelectedOption { get; set; }
}

[SlackType("multi_static_select")]
public class StaticMultiSelectAction : BlockAction
{
    public IList<Option> SelectedOptions { get; set; } = [];
}

[SlackType("users_select")]
public class UserSelectAction : BlockAction
{
    public string SelectedUser { get; set; }
}

[SlackType("channels_select")]
public class ChannelSelectAction : BlockAction
{
    public string SelectedChannel { get; set; }
}

[SlackType("conversations_select")]
public class ConversationSelectAction : BlockAction
{
    public string SelectedConversation { get; set; }
}

[SlackType("radio_buttons")]
public class RadioButtonGroupAction : BlockAction
{
    public Option SelectedOption { get; set; }
}

[SlackType("checkboxes")]
public class CheckboxGroupAction : BlockAction
{
    public IList<Option> SelectedOptions { get; set; } = [];
}

[SlackType("datepicker")]
public class DatePickerAction : BlockAction
{
    public DateTime? SelectedDate { get; set; }
}

[SlackType("plain_text_input")]
public class PlainTextInputAction : BlockAction
{
    public string Value { get; set; }
}
