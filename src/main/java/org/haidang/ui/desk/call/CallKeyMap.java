package org.haidang.ui.desk.call;

import java.util.List;
import org.haidang.ui.kit.KeyHelp;
import org.haidang.ui.kit.KeyHelp.Group;

/** The keys of the desk, of the script and of the form beside it, for the keyboard's map. */
final class CallKeyMap {

  private CallKeyMap() {}

  /** All of them, in the order they are told. */
  static List<KeyHelp> told() {
    return List.of(
        new KeyHelp("F2", "call.key.answer"),
        new KeyHelp("Shift+F2", "call.key.line"),
        new KeyHelp("F4", "call.key.number"),
        new KeyHelp("F8", "together.key.hand"),
        new KeyHelp("Ctrl+B", "together.give"),
        new KeyHelp("F9", "danger.title"),
        new KeyHelp("F10", "quiet.name"),
        new KeyHelp("F11", "call.key.more"),
        new KeyHelp("F12", "call.hangup"),
        new KeyHelp("Ctrl+T", "answers.title"),
        new KeyHelp("Ctrl+E", "call.earlier.key"),
        new KeyHelp("Ctrl+S", "call.save"),
        new KeyHelp("Ctrl+W", "call.leave"),
        new KeyHelp("Ctrl+P", "call.key.pause"),
        new KeyHelp("Ctrl+Z", "call.key.reopen"),
        new KeyHelp(Group.SCRIPT, "F7", "call.key.other"),
        new KeyHelp(Group.SCRIPT, "Alt+PgDn  Alt+PgUp", "call.key.script"),
        new KeyHelp(Group.SCRIPT, "Ctrl+K  1…9", "call.key.way"),
        new KeyHelp(Group.SCRIPT, "Ctrl+K  Shift+A…", "call.key.stage"),
        new KeyHelp(Group.SCRIPT, "Ctrl+J", "call.key.offer"),
        new KeyHelp(Group.SCRIPT, "Ctrl+F6", "call.key.peek"),
        new KeyHelp(Group.SCRIPT, "Ctrl+Enter", "answers.key.ask"),
        new KeyHelp(Group.FORM, "Enter", "call.key.on"),
        new KeyHelp(Group.FORM, "Esc", "call.key.back"),
        new KeyHelp(Group.FORM, "1…9", "call.key.digit"),
        new KeyHelp(Group.FORM, "Alt+1…9", "call.key.altdigit"),
        new KeyHelp(Group.FORM, "F3", "call.key.find"),
        new KeyHelp(Group.FORM, "F5", "call.key.why"),
        new KeyHelp(Group.FORM, "Ctrl+U", "call.key.legacy"),
        new KeyHelp(Group.FORM, "Ctrl+PgDn  Ctrl+PgUp", "call.key.section"));
  }
}
