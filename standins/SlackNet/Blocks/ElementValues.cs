namespace SlackNet.Blocks;

/// <summary>What an input of a view or message held when it was sent.</summary>
public abstract class ElementValue
{
    public string Type { get; set; }
}

[SlackType("plain_text_input")]
public class PlainTextInputValue : ElementValue
{
    public string Value { get; set; }
}

[SlackType("number_input")]
public class NumberInputValue : ElementValue
{
    public string Value { get; set; }
}

[SlackType("static_select")]
public class StaticSelectValue : ElementValue
{
    public Option SelectedOption { get; set; }
}

[SlackType("external_select")]
public class ExternalSelectValue : ElementValue
{
    public Option SelectedOption { get; set; }
}

[SlackType("users_select")]
public class UserSelectValue : ElementValue
{
    public string SelectedUser { get; set; }
}

[SlackType("channels_select")]
public class ChannelSelectValue : ElementValue
{
    public string SelectedChannel { get; set; }
}

[SlackType("conversations_select")]
public class ConversationSelectValue : ElementValue
{
    public string SelectedConversation { get; set; }
}

[SlackType("radio_buttons")]
public class RadioButtonGroupValue : ElementValue
{
    public Option SelectedOption { get; set; }
}

[SlackType("checkboxes")]
public class CheckboxGroupValue : ElementValue
{
    public IList<Option> SelectedOptions { get; set; } = [];
}

[SlackType("multi_static_select")]
public class StaticMultiSelectValue : ElementValue
{
    public IList<Option> SelectedOptions { get; set; } = [];
}

[SlackType("datepicker")]
public class DatePickerValue : ElementValue
{
    public DateTime? SelectedDate { get; set; }
}
